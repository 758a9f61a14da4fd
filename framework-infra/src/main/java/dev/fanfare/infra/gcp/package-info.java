/** What a topology asks of Google Cloud Pub/Sub: names, definitions, filters. The provider and Terraform both start here. No SDK. */
@NullMarked
package dev.fanfare.infra.gcp;

import org.jspecify.annotations.NullMarked;
