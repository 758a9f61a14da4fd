package app;

import dev.fanfare.Topic;
import dev.fanfare.runtime.Publisher;

@Topic("other-sites")
public interface Sites extends Publisher<SiteEvent> {}
