package vn.quyhoach.inspection;

/** Why an inspection of a campaign is wanted, named by the campaign's code. */
public record OpenInspection(String campaign, String title) {}
