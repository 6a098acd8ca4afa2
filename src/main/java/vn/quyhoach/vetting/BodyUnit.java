package vn.quyhoach.vetting;

import vn.quyhoach.regulation.OpinionBody;

/**
 * A body that answers for itself in the system once it is said which unit it is.
 *
 * @param name of the body in Vietnamese, from the rules of the campaign
 * @param unitCode the unit that it is at the managing level; null when its opinions come by letter and the board writes them down
 */
public record BodyUnit(OpinionBody body, String name, String unitCode) {}
