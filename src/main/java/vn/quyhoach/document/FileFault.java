package vn.quyhoach.document;

/** Why a file is not taken in. The names are the codes of the catalogue of bad inputs and do not change. */
public enum FileFault {
  FILE_EMPTY,
  FILE_TOO_LARGE,
  FILE_TYPE_MISMATCH,
  FILE_TYPE_REFUSED,
  FILE_CORRUPT,
  FILE_PROTECTED,
  FILE_ACTIVE_CONTENT,
  FILE_EXPANDS_TOO_MUCH,
  TOO_MANY_PAGES,
  IMAGE_TOO_LARGE,
  FILE_INFECTED,
  SCANNER_UNAVAILABLE,
  STORE_UNAVAILABLE,
  TOO_MANY_FILES,
  QUOTA,
  CLASSIFICATION_MISSING,
  /** The day of the paper is missing, lies ahead or cannot be. */
  DATE_REFUSED,
  STATE_SECRET_REFUSED,
  DOCUMENT_FROZEN,
  /** Only a damaged document is brought in again. */
  NOT_DAMAGED
}
