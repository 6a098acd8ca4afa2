package vn.quyhoach.demo;

import java.util.List;
import vn.quyhoach.organisation.OrganisationImport.UnitRow;
import vn.quyhoach.organisation.UnitTier;

/**
 * A unit of the demonstration with what its people need to know about it.
 *
 * @param scenario what the unit belongs to
 * @param row the unit as it is imported
 * @param headTitle what the head is called, for provincial bodies only
 * @param deputyTitle what the head's deputies are called, for provincial bodies only
 * @param home where people of the unit come from, down to the commune
 */
record DemoUnit(DemoScenario scenario, UnitRow row, String headTitle, String deputyTitle, Home home) {

  /** A district with its communes in the words of an address; for provincial bodies all communes and no district. */
  record Home(String districtCode, String districtName, String districtKind, List<String> places) {

    Home {
      places = List.copyOf(places);
    }
  }

  /** Whether the unit still exists on the scenario's day; one that ended has no people any more. */
  boolean exists() {
    return row.validTo() == null;
  }

  String code() {
    return row.code();
  }

  UnitTier tier() {
    return row.tier();
  }

  String name() {
    return row.name();
  }

  /** The kind as a word inside a title: {@code xã}, {@code phường}, {@code huyện} … */
  String kindWord() {
    return switch (row.kind()) {
      case "xa" -> "xã";
      case "phuong" -> "phường";
      case "thi-tran" -> "thị trấn";
      case "huyen" -> "huyện";
      case "thi-xa" -> "thị xã";
      case "thanh-pho" -> "thành phố";
      default -> "tỉnh";
    };
  }
}
