package dev.fanfare.integration.planted;

import com.google.cloud.planted.Cloud;

/** Breaks a boundary on purpose: shows that its test can fail. */
public record KnowsCloud(Cloud cloud) {}
