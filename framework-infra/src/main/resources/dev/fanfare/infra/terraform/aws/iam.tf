# What each service does, and nothing else. A service of many topics has several policies, since IAM takes 6,144 characters.
resource "aws_iam_policy" "service" {
  for_each = local.policies

  name = "${local.prefix}fanfare-${each.key}"
  tags = merge(var.tags, each.value.tags)

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      for statement in [
        {
          Sid      = "Publish"
          Effect   = "Allow"
          Action   = <<publish>>
          Resource = [for topic in each.value.publishes : aws_sns_topic.topic[topic].arn]
        },
        {
          Sid      = "Consume"
          Effect   = "Allow"
          Action   = <<consume>>
          Resource = [for path in each.value.subscribes : aws_sqs_queue.subscription[path].arn]
        },
        {
          Sid      = "DeadLetter"
          Effect   = "Allow"
          Action   = <<bury>>
          Resource = [for path in each.value.subscribes : aws_sqs_queue.dead_letters[path].arn]
        },
        {
          Sid      = "UseKey"
          Effect   = "Allow"
          Action   = <<key>>
          Resource = compact([var.encryption_key])
        },
        {
          Sid      = "Verify"
          Effect   = "Allow"
          Action   = <<verify>>
          Resource = [for service in ["sns", "sqs"] : "arn:${data.aws_partition.current.partition}:${service}:*:*:${local.prefix}*" if var.allow_verify]
        },
      ] : statement if length(statement.Resource) > 0
    ]
  })
}

resource "aws_iam_role_policy_attachment" "service" {
  for_each = merge([
    for key, it in local.policies : {
      for i, role in lookup(var.principals, it.service, []) : "${key}/${i}" => { policy = key, role = role }
    }
  ]...)

  role       = each.value.role
  policy_arn = aws_iam_policy.service[each.value.policy].arn
}

# Reading, replaying and deleting dead letters, for people and tools rather than for services.
resource "aws_iam_policy" "operator" {
  for_each = { for key, it in local.policies : key => it if length(it.subscribes) > 0 }

  name = "${local.prefix}fanfare-${each.key}-operator"
  tags = merge(var.tags, each.value.tags)

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      for statement in [
        {
          Sid      = "DeadLetters"
          Effect   = "Allow"
          Action   = <<dead_letters>>
          Resource = [for path in each.value.subscribes : aws_sqs_queue.dead_letters[path].arn]
        },
        {
          Sid      = "Replay"
          Effect   = "Allow"
          Action   = <<replay>>
          Resource = [for path in each.value.subscribes : aws_sqs_queue.subscription[path].arn]
        },
        {
          Sid      = "UseKey"
          Effect   = "Allow"
          Action   = <<key>>
          Resource = compact([var.encryption_key])
        },
      ] : statement if length(statement.Resource) > 0
    ]
  })
}

resource "aws_iam_role_policy_attachment" "operator" {
  for_each = merge([
    for key, it in local.policies : {
      for i, role in lookup(var.operators, it.service, []) : "${key}/${i}" => { policy = key, role = role }
      if length(it.subscribes) > 0
    }
  ]...)

  role       = each.value.role
  policy_arn = aws_iam_policy.operator[each.value.policy].arn
}

data "aws_partition" "current" {}
