package vn.quyhoach.nomination;

/** What the approving committee decided about one name; the reason may be null for an approval. */
public record NominationDecision(String nominationId, NominationState decision, String reason) {}
