package dbkata.tasks;

public record Task(long id, String title, String note, boolean done) {}
