locals {
  prefix = var.environment == "" ? var.prefix : "${var.prefix}${var.environment}-"

  # Names as Fanfare itself makes them with fanfare.aws.prefix. One that SQS would not take is cut and ends in a hash of the
  # whole, behind two underscores, which no other name has.
  full_names = {
    for path, it in local.subscriptions : path => {
      queue  = "${local.prefix}${it.topic}_${it.name}"
      dead   = "${local.prefix}${it.topic}_${it.name}_dead"
      suffix = it.fifo ? ".fifo" : ""
    }
  }
  queue_names = {
    for path, it in local.full_names : path => {
      for kind in ["queue", "dead"] : kind => (
        length(it[kind]) + length(it.suffix) <= <<queue_name>>
        ? "${it[kind]}${it.suffix}"
        : "${substr(it[kind], 0, <<cut>> - length(it.suffix))}<<mark>>${substr(sha256(it[kind]), 0, <<hash>>)}${it.suffix}"
      )
    }
  }
}

resource "aws_sns_topic" "topic" {
  for_each = local.topics

  name                        = "${local.prefix}${each.key}${each.value.fifo ? ".fifo" : ""}"
  fifo_topic                  = each.value.fifo
  content_based_deduplication = each.value.fifo ? <<topic.ContentBasedDeduplication>> : null
  fifo_throughput_scope       = each.value.fifo ? <<topic.FifoThroughputScope>> : null
  kms_master_key_id           = coalesce(var.encryption_key, "alias/aws/sns")
  tags                        = merge(var.tags, each.value.tags)
}

resource "aws_sqs_queue" "subscription" {
  for_each = local.subscriptions

  name                        = local.queue_names[each.key].queue
  fifo_queue                  = each.value.fifo
  content_based_deduplication = each.value.fifo ? <<queue.ContentBasedDeduplication>> : null
  deduplication_scope         = each.value.fifo ? <<queue.DeduplicationScope>> : null
  fifo_throughput_limit       = each.value.fifo ? <<queue.FifoThroughputLimit>> : null
  visibility_timeout_seconds  = <<queue.VisibilityTimeout>>
  max_message_size            = <<largest>>
  message_retention_seconds   = <<queue.MessageRetentionPeriod>>
  sqs_managed_sse_enabled     = var.encryption_key == null ? true : null
  kms_master_key_id           = var.encryption_key
  tags                        = merge(var.tags, each.value.tags)

  redrive_policy = jsonencode(<<queue.RedrivePolicy>>)
}

resource "aws_sqs_queue" "dead_letters" {
  for_each = local.subscriptions

  name                        = local.queue_names[each.key].dead
  fifo_queue                  = each.value.fifo
  content_based_deduplication = each.value.fifo ? <<dead.ContentBasedDeduplication>> : null
  deduplication_scope         = each.value.fifo ? <<dead.DeduplicationScope>> : null
  fifo_throughput_limit       = each.value.fifo ? <<dead.FifoThroughputLimit>> : null
  max_message_size            = <<largest>>
  message_retention_seconds   = <<dead.MessageRetentionPeriod>>
  sqs_managed_sse_enabled     = var.encryption_key == null ? true : null
  kms_master_key_id           = var.encryption_key
  tags                        = merge(var.tags, each.value.tags)
}

resource "aws_sqs_queue_redrive_allow_policy" "dead_letters" {
  for_each = local.subscriptions

  queue_url = aws_sqs_queue.dead_letters[each.key].url
  redrive_allow_policy = jsonencode(<<dead.RedriveAllowPolicy>>)
}

resource "aws_sqs_queue_policy" "subscription" {
  for_each = local.subscriptions

  queue_url = aws_sqs_queue.subscription[each.key].url
  policy = jsonencode(<<queue.Policy>>)
}

# What SNS cannot put into the queue it puts here.
resource "aws_sqs_queue_policy" "dead_letters" {
  for_each = local.subscriptions

  queue_url = aws_sqs_queue.dead_letters[each.key].url
  policy = jsonencode(<<dead.Policy>>)
}

resource "aws_sns_topic_subscription" "subscription" {
  for_each = local.subscriptions

  topic_arn            = aws_sns_topic.topic[each.value.topic].arn
  protocol             = "sqs"
  endpoint             = aws_sqs_queue.subscription[each.key].arn
  raw_message_delivery = <<subscription.RawMessageDelivery>>
  filter_policy_scope  = each.value.filter_policy == null ? null : <<subscription.FilterPolicyScope>>
  filter_policy        = <<subscription.FilterPolicy>>
  redrive_policy = jsonencode(<<subscription.RedrivePolicy>>)

  # From now on the queue gets messages.
  depends_on = [
    aws_sqs_queue_policy.subscription,
    aws_sqs_queue_policy.dead_letters,
  ]
}
