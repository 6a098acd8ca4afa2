package vn.quyhoach.nomination;

/** A note on a dossier and who is to read it. */
public record WriteNote(String note, NoteAudience audience) {}
