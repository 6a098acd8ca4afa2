package vn.quyhoach.regulation;

import java.time.Instant;

/**
 * One deployed version of a decision table.
 *
 * @param name what the table is called, in Vietnamese
 * @param number counts the versions of the table, from 1
 * @param tag what its editor called it, such as {@code 1.0}; empty without one
 * @param deployedAt when it came into the system, UTC
 */
public record TableVersion(RuleTable table, String name, int number, String tag, Instant deployedAt) {}
