/** The time the product lives in: the clock and the zone in which its users read dates. */
package vn.quyhoach.calendar;
