/** Sample sources with the findings that a rule must have on them. */
package dbkata.samples;
