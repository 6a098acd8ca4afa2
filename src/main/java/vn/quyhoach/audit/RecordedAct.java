package vn.quyhoach.audit;

import java.time.Instant;

/**
 * One line of the record.
 *
 * @param number place in the chain of its scope, from 1
 * @param action what was decided, a stable English code
 * @param subject id of what it was decided about
 * @param actor user id of whoever decided; {@code system} for what a timer did
 */
public record RecordedAct(long number, String action, String subject, String actor, Instant at) {}
