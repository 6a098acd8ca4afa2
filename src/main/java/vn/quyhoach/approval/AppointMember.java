package vn.quyhoach.approval;

import java.time.LocalDate;

/**
 * Somebody who becomes a member of a committee.
 *
 * @param place where the member stands at the roll
 * @param cadreCode the same person among the cadres; blank where nobody is
 * @param from first day
 * @param to last day; null while no end is known
 * @param basis the document that appoints
 */
public record AppointMember(Integer place, String fullName, String office, String cadreCode, LocalDate from, LocalDate to, String basis) {}
