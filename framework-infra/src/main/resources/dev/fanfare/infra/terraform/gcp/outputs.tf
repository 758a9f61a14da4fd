output "bindings" {
  description = "The file that fanfare.bindings names: terraform output -raw bindings > bindings.properties"
  value = join("", concat(
    [for name, it in google_pubsub_topic.topic : "topic.${name} = ${it.id}\n"],
    [for path, it in google_pubsub_subscription.subscription : "subscription.${path} = ${it.id}\n"],
    [for path, it in google_pubsub_topic.dead_letters : "dead-letter.${path} = ${it.id}\n"],
  ))

  precondition {
    condition     = length(setsubtract(keys(merge(var.principals, var.operators)), keys(local.services))) == 0
    error_message = "The variables principals and operators name services that there are not: ${join(", ", setsubtract(keys(merge(var.principals, var.operators)), keys(local.services)))}."
  }
}

output "topics" {
  description = "The full name of each topic."
  value       = { for name, it in google_pubsub_topic.topic : name => it.id }
}

output "subscriptions" {
  description = "The full name of each subscription."
  value       = { for path, it in google_pubsub_subscription.subscription : path => it.id }
}

output "dead_letter_subscriptions" {
  description = "The full name of the subscription of each subscription's dead letters."
  value       = { for path, it in google_pubsub_subscription.dead_letters : path => it.id }
}
