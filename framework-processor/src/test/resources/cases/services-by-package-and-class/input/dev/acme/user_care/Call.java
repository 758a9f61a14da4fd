package dev.acme.user_care;

import dev.fanfare.Topic;

@Topic("calls")
public record Call(long id) {}
