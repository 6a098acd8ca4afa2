package vn.quyhoach.guidance;

import java.time.Instant;

/**
 * One thing said about a difficulty.
 *
 * @param text what was said; may be empty where the kind says it all
 * @param saidBy user id; {@code system} for what time has done
 */
public record DifficultyEntry(EntryKind kind, String text, String saidBy, Instant saidAt) {}
