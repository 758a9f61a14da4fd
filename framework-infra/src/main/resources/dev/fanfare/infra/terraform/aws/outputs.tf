output "bindings" {
  description = "The file that fanfare.bindings names: terraform output -raw bindings > bindings.properties"
  value = join("", concat(
    [for name, it in aws_sns_topic.topic : "topic.${name} = ${it.arn}\n"],
    [for path, it in aws_sqs_queue.subscription : "subscription.${path} = ${it.url}\n"],
    [for path, it in aws_sqs_queue.dead_letters : "dead-letter.${path} = ${it.url}\n"],
  ))

  precondition {
    condition     = length(setsubtract(keys(merge(var.principals, var.operators)), keys(local.services))) == 0
    error_message = "The variables principals and operators name services that there are not: ${join(", ", setsubtract(keys(merge(var.principals, var.operators)), keys(local.services)))}."
  }
}

output "topics" {
  description = "The ARN of each topic."
  value       = { for name, it in aws_sns_topic.topic : name => it.arn }
}

output "queues" {
  description = "The URL of each subscription's queue."
  value       = { for path, it in aws_sqs_queue.subscription : path => it.url }
}

output "dead_letter_queues" {
  description = "The URL of each subscription's dead-letter queue."
  value       = { for path, it in aws_sqs_queue.dead_letters : path => it.url }
}

output "policies" {
  description = "The ARNs of each service's policies, for principals that are not given as roles."
  value       = { for name in keys(local.services) : name => [for key, it in local.policies : aws_iam_policy.service[key].arn if it.service == name] }
}

output "operator_policies" {
  description = "The ARNs of the policies for the dead letters of each service."
  value       = { for name in keys(local.services) : name => [for key, it in local.policies : aws_iam_policy.operator[key].arn if it.service == name && length(it.subscribes) > 0] }
}

output "encryption_key_statement" {
  description = "The statement that lets SNS deliver through queues that are encrypted with encryption_key; the policy of the key needs it."
  value = jsonencode({
    Sid       = "fanfare"
    Effect    = "Allow"
    Principal = { Service = "sns.amazonaws.com" }
    Action    = <<key>>
    Resource  = "*"
    Condition = {
      ArnLike = {
        "aws:SourceArn" = distinct([for it in aws_sns_topic.topic : "${join(":", slice(split(":", it.arn), 0, 5))}:${local.prefix}*"])
      }
    }
  })
}
