variable "prefix" {
  description = "Begins every name, so that several applications can share a project."
  type        = string
  default     = ""

  validation {
    condition     = can(regex("^([A-Za-z][A-Za-z0-9._~+-]{0,69})?$", var.prefix)) && !startswith(var.prefix, "goog")
    error_message = "It must be at most 70 letters, digits or any of . _ ~ + -, starting with a letter and not with goog."
  }
}

variable "environment" {
  description = "Follows the prefix in every name, with a '-' behind it, so that environments can share a project."
  type        = string
  default     = ""

  validation {
    condition     = can(regex("^([A-Za-z][A-Za-z0-9._~+-]{0,28})?$", var.environment))
    error_message = "It must be at most 29 letters, digits or any of . _ ~ + -, starting with a letter."
  }
}

variable "project" {
  description = "The id of the project."
  type        = string
}

variable "regions" {
  description = "The regions in which messages may be stored; none for all that the project may use. Ordering keys need a regional endpoint besides (fanfare.gcp.endpoint)."
  type        = list(string)
  default     = []
}

variable "encryption_key" {
  description = "The KMS key of all topics, projects/P/locations/L/keyRings/R/cryptoKeys/K, which Pub/Sub's service account is let use; null for Google's own keys, which encrypt as well."
  type        = string
  default     = null
}

variable "principals" {
  description = "For each service, whom it runs as, such as serviceAccount:shop@my-project.iam.gserviceaccount.com."
  type        = map(list(string))
  default     = {}
}

variable "operators" {
  description = "For each service, who may read, replay and delete the dead letters of its subscriptions."
  type        = map(list(string))
  default     = {}
}

variable "allow_verify" {
  description = "Whether services may look at all topics and subscriptions of the project, as they do at start with fanfare.provision=verify; with none they need not."
  type        = bool
  default     = false
}

variable "labels" {
  description = "Labels of every topic and subscription, beside Fanfare's own."
  type        = map(string)
  default     = {}
}
