/** A package may say what it is for. */
package kata;
