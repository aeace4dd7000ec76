/** The data flow of text: what a value's text can be made of, across methods. */
@NullMarked
package dbkata.sqlrule.flow;

import org.jspecify.annotations.NullMarked;
