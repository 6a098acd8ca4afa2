package vn.quyhoach.workflow.campaign;

/** The summary typed when the last wave has ended. */
record CampaignSummary(String summary) {}
