package dbkata.grader.collect;

/**
 * How large a submission may be.
 *
 * @param files .java files below one source root
 * @param fileBytes bytes of one of them
 * @param totalBytes bytes of all of them
 * @param entries files and folders that are looked at, in an archive or below one source root
 * @param depth folders within folders below a source root
 * @param archiveBytes bytes of a zip file
 */
public record CollectLimits(
    int files, int fileBytes, int totalBytes, int entries, int depth, long archiveBytes) {
  /**
   * The largest reference solution has 7 files and 12 KiB. A whole repository as a zip has 1 MiB
   * and some 400 entries, more with what was built in it.
   */
  public static final CollectLimits DEFAULT =
      new CollectLimits(200, 256 << 10, 2 << 20, 10_000, 20, 64L << 20);
}
