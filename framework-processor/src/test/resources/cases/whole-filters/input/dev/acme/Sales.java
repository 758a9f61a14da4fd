package dev.acme;

import dev.fanfare.Subscribe;

class Sales {
    @Subscribe(value = "equal", filter = "plan = 'pro'")
    @Subscribe(value = "not-equal", filter = "plan != 'pro'")
    @Subscribe(value = "in", filter = "plan IN ('pro', 'it''s')")
    @Subscribe(value = "prefix", filter = "plan PREFIX 'pro-'")
    @Subscribe(value = "exists", filter = "EXISTS plan")
    @Subscribe(value = "not-exists", filter = "NOT EXISTS plan")
    @Subscribe(value = "boolean", filter = "trial = true")
    @Subscribe(value = "number", filter = "seats IN (1, 2, 10)")
    @Subscribe(value = "enum", filter = "region = 'EU'")
    @Subscribe(value = "all", filter = "plan = 'pro' AND trial = false AND (seats != 1) AND EXISTS region")
    void on(Sale sale) {}
}
