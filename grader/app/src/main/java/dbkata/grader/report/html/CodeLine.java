package dbkata.grader.report.html;

/**
 * One line of a source file.
 *
 * @param number its number, from 1
 * @param text what stands there
 * @param marked whether it is the one that is spoken of
 */
record CodeLine(int number, String text, boolean marked) {}
