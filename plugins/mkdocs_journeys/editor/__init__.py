"""What a project holds for editors: the schemas, and the settings that connect them with the files."""
