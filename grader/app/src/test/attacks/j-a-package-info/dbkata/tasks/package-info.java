/** Tasks. */
package dbkata.tasks;
