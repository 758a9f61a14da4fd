locals {
  # Names as Fanfare itself makes them with fanfare.gcp.prefix.
  prefix = var.environment == "" ? var.prefix : "${var.prefix}${var.environment}-"

  # Pub/Sub's own service account.
  agent = "serviceAccount:service-${data.google_project.current.number}@gcp-sa-pubsub.iam.gserviceaccount.com"
}

data "google_project" "current" {
  project_id = var.project
}

resource "google_pubsub_topic" "topic" {
  for_each = local.topics

  project      = var.project
  name         = "${local.prefix}${each.key}"
  kms_key_name = var.encryption_key
  labels       = merge(var.labels, each.value.labels)

  dynamic "message_storage_policy" {
    for_each = length(var.regions) == 0 ? [] : [var.regions]

    content {
      allowed_persistence_regions = message_storage_policy.value
    }
  }

  lifecycle {
    precondition {
      condition     = can(regex("^[A-Za-z][A-Za-z0-9._~+%-]{2,254}$", "${local.prefix}${each.key}")) && !startswith("${local.prefix}${each.key}", "goog")
      error_message = "Pub/Sub does not take the name ${local.prefix}${each.key}: set a prefix."
    }
  }

  depends_on = [google_kms_crypto_key_iam_member.pubsub]
}

resource "google_pubsub_topic" "dead_letters" {
  for_each = local.subscriptions

  project      = var.project
  name         = "${local.prefix}${each.value.topic}.${each.value.name}.dead"
  kms_key_name = var.encryption_key
  labels       = merge(var.labels, each.value.dead_letter_labels)

  dynamic "message_storage_policy" {
    for_each = length(var.regions) == 0 ? [] : [var.regions]

    content {
      allowed_persistence_regions = message_storage_policy.value
    }
  }

  depends_on = [google_kms_crypto_key_iam_member.pubsub]
}

# A topic without a subscription keeps nothing.
resource "google_pubsub_subscription" "dead_letters" {
  for_each = local.subscriptions

  project                    = var.project
  name                       = "${local.prefix}${each.value.topic}.${each.value.name}.dead"
  topic                      = google_pubsub_topic.dead_letters[each.key].id
  ack_deadline_seconds       = each.value.dead_letter_ack_deadline_seconds
  message_retention_duration = "${each.value.dead_letter_retention_seconds}s"
  labels                     = merge(var.labels, each.value.dead_letter_labels)

  expiration_policy {
    ttl = ""
  }
}

# There is no retry policy on purpose: Fanfare keeps delays by the deadlines of messages, and Pub/Sub would add its own, also
# to what is given back unstarted.
resource "google_pubsub_subscription" "subscription" {
  for_each = local.subscriptions

  project                      = var.project
  name                         = "${local.prefix}${each.value.topic}.${each.value.name}"
  topic                        = google_pubsub_topic.topic[each.value.topic].id
  ack_deadline_seconds         = each.value.ack_deadline_seconds
  message_retention_duration   = "${each.value.retention_seconds}s"
  enable_message_ordering      = each.value.ordered
  enable_exactly_once_delivery = each.value.exactly_once
  filter                       = each.value.filter
  labels                       = merge(var.labels, each.value.labels)

  expiration_policy {
    ttl = ""
  }

  # Behind Fanfare, which dead-letters by itself, for consumers that end again and again.
  dead_letter_policy {
    dead_letter_topic     = google_pubsub_topic.dead_letters[each.key].id
    max_delivery_attempts = each.value.max_delivery_attempts
  }

  # What gets here before anybody keeps dead letters would be lost as one.
  depends_on = [google_pubsub_subscription.dead_letters]
}
