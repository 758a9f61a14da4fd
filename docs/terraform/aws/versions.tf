terraform {
  required_version = ">= 1.3"

  required_providers {
    aws = {
      source = "hashicorp/aws"
      # Earlier ones keep queues from taking a dead letter that is larger than 256 KiB.
      version = ">= 6.8"
    }
  }
}

provider "aws" {
  region = var.region
}
