from googleapiclient.discovery import Resource as Resource, build as build, build_from_document as build_from_document
