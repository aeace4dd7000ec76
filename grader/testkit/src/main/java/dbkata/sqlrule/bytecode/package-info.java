/** The classes under check as bytecode: lazily parsed, with the origins of every value. */
@NullMarked
package dbkata.sqlrule.bytecode;

import org.jspecify.annotations.NullMarked;
