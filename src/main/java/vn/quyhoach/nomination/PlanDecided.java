package vn.quyhoach.nomination;

/** A unit's plan has been decided; published in the transaction of the act. */
public record PlanDecided(String planId, String campaignId, String unitCode) {}
