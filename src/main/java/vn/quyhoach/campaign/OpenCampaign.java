package vn.quyhoach.campaign;

import vn.quyhoach.regulation.CampaignKind;

/** What the campaign official states when a campaign is opened. */
public record OpenCampaign(String code, String name, CampaignKind kind) {}
