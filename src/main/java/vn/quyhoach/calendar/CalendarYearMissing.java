package vn.quyhoach.calendar;

/** A day was asked of a year whose official notice of working days is not loaded. */
public class CalendarYearMissing extends RuntimeException {

  public CalendarYearMissing(int year) {
    super("Chưa nạp lịch ngày làm việc năm " + year + "; hãy nạp thông báo nghỉ lễ, tết của năm này.");
  }
}
