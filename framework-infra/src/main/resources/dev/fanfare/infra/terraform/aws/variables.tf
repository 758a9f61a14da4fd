variable "prefix" {
  description = "Begins every name, so that several applications can share an account."
  type        = string
  default     = ""

  validation {
    condition     = can(regex("^[A-Za-z0-9_-]{0,14}$", var.prefix))
    error_message = "It must be at most 14 of the characters A-Z a-z 0-9 _ -."
  }
}

variable "environment" {
  description = "Follows the prefix in every name, with a '-' behind it, so that environments can share an account."
  type        = string
  default     = ""

  validation {
    condition     = can(regex("^[A-Za-z0-9_-]{0,15}$", var.environment))
    error_message = "It must be at most 15 of the characters A-Z a-z 0-9 _ -."
  }
}

variable "region" {
  description = "The region; null for that of the environment or the profile."
  type        = string
  default     = null
}

variable "encryption_key" {
  description = "The ARN of a KMS key for topics and queues, whose policy must have the statement of the output encryption_key_statement; null for AWS' own keys, which encrypt as well."
  type        = string
  default     = null
}

variable "principals" {
  description = "For each service, the names of the IAM roles that it runs as."
  type        = map(list(string))
  default     = {}
}

variable "operators" {
  description = "For each service, the names of the IAM roles that may read, replay and delete the dead letters of its subscriptions."
  type        = map(list(string))
  default     = {}
}

variable "allow_verify" {
  description = "Whether services may read the attributes of all topics and queues that have this prefix, as they do at start with fanfare.provision=verify; with none they need not."
  type        = bool
  default     = false
}

variable "tags" {
  description = "Tags of every resource, beside Fanfare's own."
  type        = map(string)
  default     = {}
}
