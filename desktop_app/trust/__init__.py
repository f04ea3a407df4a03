"""Several reviewers, and nothing lost: blind review and signatures, merging, backups, recovery."""
