package vn.quyhoach.dataimport;

/**
 * How files are read here.
 *
 * @param maximumRows most rows of data on one sheet
 * @param refusesMarks whether a mark of secrecy speaks against the whole file (networked place)
 */
record Reading(int maximumRows, boolean refusesMarks) {
}
