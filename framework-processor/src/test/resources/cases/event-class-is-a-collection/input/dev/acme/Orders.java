package dev.acme;

import dev.fanfare.Topic;

@Topic("orders")
@SuppressWarnings("serial")
public final class Orders extends java.util.ArrayList<String> {}
