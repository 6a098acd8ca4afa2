package vn.quyhoach.dataimport;

/**
 * A file that cannot be looked into, or an import that cannot be done now. The message is Vietnamese and says how to mend it;
 * {@link #code()} is stable, {@link #status()} is the HTTP status that fits.
 */
public class ImportRefused extends RuntimeException {

  /** The code for a file that carries a mark of secrecy. */
  public static final String STATE_SECRET = "STATE_SECRET_REFUSED";

  private final String code;
  private final int status;

  ImportRefused(int status, String code, String message) {
    super(message);
    this.code = code;
    this.status = status;
  }

  /** A file of more than the given number of bytes. */
  public static ImportRefused tooLarge(long bytes) {
    return new ImportRefused(413, "FILE_TOO_LARGE", "Tệp vượt quá " + bytes / (1024 * 1024) + " MB. Hãy chia thành nhiều tệp nhỏ hơn.");
  }

  static ImportRefused corrupt(String what) {
    return new ImportRefused(422, "FILE_CORRUPT", "Tệp hỏng hoặc không đọc được: " + what
        + " Hãy mở tệp bằng Excel, lưu lại dạng .xlsx rồi gửi lại.");
  }

  static ImportRefused expandsTooMuch() {
    return new ImportRefused(422, "FILE_EXPANDS_TOO_MUCH", "Nội dung nén trong tệp phình ra quá lớn hoặc có quá nhiều thành phần, "
        + "không giống một bảng tính thông thường. Hãy chép dữ liệu sang một tệp mẫu mới.");
  }

  static ImportRefused type(String found) {
    return new ImportRefused(415, "FILE_TYPE_MISMATCH", "Tệp này là " + found
        + ". Chỉ nhận bảng tính Excel dạng .xlsx, hoặc một trang dạng .csv (UTF-8); hãy dùng tệp mẫu tải từ trang này, hoặc mở tệp bằng Excel rồi lưu dạng .xlsx.");
  }

  static ImportRefused active(String what) {
    return new ImportRefused(422, "FILE_ACTIVE_CONTENT", "Tệp có nội dung chạy được hoặc liên kết ra ngoài (" + what
        + "). Hãy chép dữ liệu sang tệp mẫu, dán dạng giá trị, rồi gửi lại.");
  }

  /** The stable name of the refusal, for example {@code FILE_PROTECTED}. */
  public String code() {
    return code;
  }

  /** 413, 415, 422 or 409. */
  public int status() {
    return status;
  }
}
