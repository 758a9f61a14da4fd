package com.google.cloud.planted;

/** Stands for a cloud's SDK. */
public record Cloud() {}
