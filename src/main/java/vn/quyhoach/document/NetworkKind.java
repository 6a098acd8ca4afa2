package vn.quyhoach.document;

/** Where the product runs, in the sense of the Law on State Secrets: decides whether documents marked secret may be kept. */
public enum NetworkKind {
  /** Any network with a way to the outside; no state secret may be kept. */
  NETWORKED,
  /** A local network within one headquarters without any link to the outside ("mạng LAN độc lập"). */
  STANDALONE_LAN
}
