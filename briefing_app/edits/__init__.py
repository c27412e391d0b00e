"""What a user can do: each act is one small function over the store, and one step."""
