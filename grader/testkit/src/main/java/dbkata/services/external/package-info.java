/** The mode {@code external}: servers that run already, named by URLs. */
@NullMarked
package dbkata.services.external;

import org.jspecify.annotations.NullMarked;
