/** Folders: copied, deleted, and kept from one run to the next. */
@NullMarked
package dbkata.services.files;

import org.jspecify.annotations.NullMarked;
