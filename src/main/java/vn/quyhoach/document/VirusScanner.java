package vn.quyhoach.document;

/** Asks a scanner about a file. Which one answers is a matter of configuration; there may be none. */
interface VirusScanner {

  /**
   * @return what is known; {@link ScanState#NOT_SCANNED} only when no scanner is configured
   * @throws FileRefused when the file is infected, or a configured scanner does not answer
   */
  ScanState scan(FileName name, byte[] content);
}
