# Pub/Sub itself moves a message to the dead letters: it publishes the copy and acknowledges the original. Without either grant
# the message would be delivered for ever.
resource "google_pubsub_topic_iam_member" "agent" {
  for_each = local.subscriptions

  project = var.project
  topic   = google_pubsub_topic.dead_letters[each.key].name
  role    = "roles/pubsub.publisher"
  member  = local.agent
}

resource "google_pubsub_subscription_iam_member" "agent" {
  for_each = local.subscriptions

  project      = var.project
  subscription = google_pubsub_subscription.subscription[each.key].name
  role         = "roles/pubsub.subscriber"
  member       = local.agent
}

resource "google_kms_crypto_key_iam_member" "pubsub" {
  count = var.encryption_key == null ? 0 : 1

  crypto_key_id = var.encryption_key
  role          = "roles/cloudkms.cryptoKeyEncrypterDecrypter"
  member        = local.agent
}

# What each service does, and nothing else. Whoever is several services has each grant once.
locals {
  publishers = toset(flatten([
    for service, it in local.services : [
      for topic in it.publishes : [for member in lookup(var.principals, service, []) : "${topic} ${member}"]
    ]
  ]))
  consumers = toset(flatten([
    for service, it in local.services : [
      for path in it.subscribes : [for member in lookup(var.principals, service, []) : "${path} ${member}"]
    ]
  ]))
  readers = toset(flatten([
    for service, it in local.services : [
      for path in it.subscribes : [for member in lookup(var.operators, service, []) : "${path} ${member}"]
    ]
  ]))
  # Replaying publishes to the topic again; a publisher may already.
  replayers = setsubtract(toset([
    for each in local.readers : "${split("/", each)[0]} ${split(" ", each)[1]}"
  ]), local.publishers)
}

resource "google_pubsub_topic_iam_member" "publisher" {
  for_each = local.publishers

  project = var.project
  topic   = google_pubsub_topic.topic[split(" ", each.key)[0]].name
  role    = "roles/pubsub.publisher"
  member  = split(" ", each.key)[1]
}

resource "google_pubsub_subscription_iam_member" "consumer" {
  for_each = local.consumers

  project      = var.project
  subscription = google_pubsub_subscription.subscription[split(" ", each.key)[0]].name
  role         = "roles/pubsub.subscriber"
  member       = split(" ", each.key)[1]
}

resource "google_pubsub_topic_iam_member" "dead_letter" {
  for_each = local.consumers

  project = var.project
  topic   = google_pubsub_topic.dead_letters[split(" ", each.key)[0]].name
  role    = "roles/pubsub.publisher"
  member  = split(" ", each.key)[1]
}

# Reading, replaying and deleting dead letters, for people and tools rather than for services.
resource "google_pubsub_subscription_iam_member" "operator" {
  for_each = local.readers

  project      = var.project
  subscription = google_pubsub_subscription.dead_letters[split(" ", each.key)[0]].name
  role         = "roles/pubsub.subscriber"
  member       = split(" ", each.key)[1]
}

resource "google_pubsub_topic_iam_member" "replayer" {
  for_each = local.replayers

  project = var.project
  topic   = google_pubsub_topic.topic[split(" ", each.key)[0]].name
  role    = "roles/pubsub.publisher"
  member  = split(" ", each.key)[1]
}

resource "google_project_iam_custom_role" "verify" {
  count = var.allow_verify ? 1 : 0

  project     = var.project
  role_id     = "fanfareVerify_${replace(local.prefix, "/[^A-Za-z0-9_.]/", "_")}"
  title       = "Fanfare verify ${local.prefix}"
  permissions = ["pubsub.subscriptions.get", "pubsub.topics.get"]
}

resource "google_project_iam_member" "verify" {
  for_each = toset(var.allow_verify ? flatten(values(var.principals)) : [])

  project = var.project
  role    = google_project_iam_custom_role.verify[0].id
  member  = each.key
}
