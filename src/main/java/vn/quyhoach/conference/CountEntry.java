package vn.quyhoach.conference;

/** The two independent entries of one count; neither sees the other before both are in. */
public enum CountEntry { FIRST, SECOND }
