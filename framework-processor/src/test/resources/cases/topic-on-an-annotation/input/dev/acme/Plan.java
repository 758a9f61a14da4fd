package dev.acme;

import dev.fanfare.Topic;

@Topic("plans")
public @interface Plan {}
