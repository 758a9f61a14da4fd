package dev.acme;

import dev.fanfare.Topic;
import dev.fanfare.runtime.Publisher;

@Topic("other-secrets")
interface OtherSecrets extends Publisher<Secret> {}
